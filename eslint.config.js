import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'
import { layers, packages } from './layers.js'

/** The import table again, at the keyboard: test/architecture.test.ts holds the same one. */
const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  files: [`src/${layer}/**/*.{ts,vue}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...Object.keys(layers)
            .filter((other) => other !== layer && !allowed.layers.includes(other))
            .map((other) => ({ regex: `^(\\.\\./)+${other}/`, message: `${layer} may not import ${other} (layers.js)` })),
          ...packages
            .filter((name) => !allowed.packages.includes(name))
            .map((name) => ({ regex: `^${name}(/|$)`, message: `${layer} may not import ${name} (layers.js)` })),
        ],
      },
    ],
  },
}))

export default tseslint.config(
  { ignores: ['dist', 'node_modules', '**/*.tsbuildinfo'] },
  ...tseslint.configs.recommendedTypeChecked,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: {
        parser: tseslint.parser,
        projectService: { allowDefaultProject: ['eslint.config.js', 'scripts/*.mjs'] },
        extraFileExtensions: ['.vue'],
      },
    },
    rules: {
      // A promise that nobody waits for hides its failure.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // We write closures, not classes: there is no `this` to lose. And a Y.Text's `toString` is its text.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // Layout is the hand's matter here, not the linter's.
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/attributes-order': 'off',
      'vue/first-attribute-linebreak': 'off',
      // Types say which props may be missing.
      'vue/require-default-prop': 'off',
      'vue/no-v-html': 'error',
    },
  },
  {
    files: ['src/{model,method,protocol,document,i18n,export}/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'the clock comes in as an argument' },
        { object: 'Math', property: 'random', message: 'randomness comes in as an argument' },
      ],
    },
  },
  {
    // The linter can't see into .vue files, so what comes from one is unknown to it; vue-tsc checks these.
    files: ['**/*.vue', 'src/main.ts', 'src/ui/router.ts', 'test/browser/harness/attachmentsPage.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
    },
  },
  ...layerRules,
  {
    files: ['**/*.{js,mjs}'],
    ...tseslint.configs.disableTypeChecked,
  },
)
