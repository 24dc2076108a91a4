/** The method and a version that is made of it, on a phone without rounds. */
import { method } from '../../src/i18n/later/method.sv.ts'
import { at, button, heading, link, type Screen, stay } from './screen.ts'

const back = (title: string | RegExp): Screen['go'] => async ({ page }) => {
  await page.goBack()
  await heading(page, title).waitFor()
}

/** From one page of the version to the next. */
const further = (title: string): Screen['go'] => async (phone) => {
  await back(method.newName(1))(phone)
  await link(phone.page, new RegExp(`^${title}`)).click()
  await heading(phone.page, title).waitFor()
}

export const onMethod: readonly Screen[] = [
  { name: 'method', go: at('method', method.title) },
  {
    name: 'own version of the method',
    async go({ page }) {
      await button(page, method.make).click()
      await heading(page, method.newName(1)).waitFor()
    },
  },
  {
    name: 'own version, a meeting',
    async go({ page }) {
      await link(page, /^Lärandeträff 1/).click()
      await heading(page, 'Lärandeträff 1').waitFor()
    },
  },
  {
    name: 'own version, an item',
    go: stay,
    opener: (page) => button(page, /^Incheckning/),
  },
  { name: 'own version, again', go: back(method.newName(1)) },
  {
    name: 'own version, dimensions and levels',
    async go({ page }) {
      await link(page, new RegExp(`^${method.scale}`)).click()
      await button(page, method.addDimension).click()
      await page.getByRole('textbox', { name: method.dimensionName }).waitFor()
    },
  },
  {
    name: 'own version, questions',
    async go(phone) {
      await back(method.newName(1))(phone)
      await link(phone.page, new RegExp(`^${method.questions}`)).click()
      await heading(phone.page, method.questions).waitFor()
    },
  },
  {
    name: 'own version, briefs',
    go: further(method.briefs),
  },
  {
    name: 'own version, templates',
    go: further(method.templates),
  },
  {
    name: 'own version, deadlines',
    go: further(method.deadlines),
  },
  {
    name: 'own version, roles',
    go: further(method.roles),
  },
]
