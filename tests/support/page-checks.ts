import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Fails with what axe finds against WCAG 2.2 AA on the page as it stands, in the light. */
export async function axe(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await expectNothing(page, builder(page).withTags(WCAG_22_AA))
  await page.emulateMedia({ colorScheme: null })
}

/** As axe, in the light and in the dark, where only colours differ. */
export async function axeInBoth(page: Page): Promise<void> {
  await axe(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNothing(page, builder(page).withRules('color-contrast'))
  await page.emulateMedia({ colorScheme: null })
}

// The new mode needs a second page, which has no script where the first has none.
// Of what is in order nothing is told: that takes as long as to look.
const builder = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode()

async function expectNothing(page: Page, axeBuilder: AxeBuilder): Promise<void> {
  const { violations } = await axeBuilder.analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary}`),
  )
  expect(found, `axe on ${page.url()}`).toEqual([])
}

/** Fails where a page is wider than a small phone, and names what sticks out. */
export async function noHorizontalScroll(page: Page, width = 360): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width, height: 740 })
  const sticking = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return [
      `page is ${scrollWidth} wide`,
      ...wide.slice(0, 8).map((element) => element.outerHTML.slice(0, 120)),
    ]
  })
  expect(sticking, `${page.url()} at ${width} px`).toEqual([])
  if (before) await page.setViewportSize(before)
}
