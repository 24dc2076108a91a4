/** `npm run fuzz -- --seeds N [--from SEED]`: more of the simulated network than `npm test` runs. */
import { spawnSync } from 'node:child_process'

const value = (name, otherwise) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise)
}
const env = { ...process.env, SEEDS: value('--seeds', '1000'), FROM_SEED: value('--from', '1') }
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'unit', 'test/sync/simulation', '--testTimeout', '3600000'], {
  stdio: 'inherit',
  env,
})
process.exit(status ?? 1)
