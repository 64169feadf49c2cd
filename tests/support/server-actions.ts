import { globSync, readFileSync } from 'node:fs'

interface ServerAction {
  id: string
  /** File and name, as in "app/masuk/actions.ts signInAction". */
  name: string
}

/** Every server action that the built app answers, whichever page offers it. */
export function findBuiltActions(): ServerAction[] {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as {
    node: Record<string, { filename: string; exportedName: string }>
  }
  return Object.entries(manifest.node).map(([id, { filename, exportedName }]) => ({
    id,
    name: `${filename} ${exportedName}`,
  }))
}

/** Every server action that the sources export. */
export function findWrittenActions(): string[] {
  return globSync('app/**/actions.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export (?:async function|const) (\w+)/gm)].map(
      ([, name]) => `${file} ${name}`,
    ),
  )
}

/** What a form shows before it was ever sent. */
const FRESH = { values: {}, problems: [], signedOut: false, attempt: 0 }

interface ActionAnswer {
  status: number
  /** Where a done action sends the browser. */
  goTo: string | null
  /** The state that the form shows else. */
  text: string
}

/**
 * Sends a form to a server action as a browser's script would: `(FRESH, form)` in React's encoding. `address`: as a
 * proxy would say where it comes from. `page`: the one that has the form, as a browser would post to; to any other the
 * action is passed on by Next, at twice the cost.
 */
export async function callAction(
  appUrl: string,
  { id }: ServerAction,
  fields: Record<string, string | number | number[] | File>,
  cookie: string,
  { origin = appUrl, address, page = '/masuk' }: { origin?: string; address?: string; page?: string } = {},
): Promise<ActionAnswer> {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) body.append(`_1_${name}`, one instanceof File ? one : String(one))
  body.append('0', JSON.stringify([FRESH, '$K1']))
  const forwarded: Record<string, string> = address === undefined ? {} : { 'x-forwarded-for': address }
  const headers = { ...forwarded, cookie, 'next-action': id, origin, accept: 'text/x-component' }
  const answer = await fetch(appUrl + page, { method: 'POST', body, headers, redirect: 'manual' })
  return {
    status: answer.status,
    goTo: answer.headers.get('x-action-redirect'),
    text: await answer.text(),
  }
}
