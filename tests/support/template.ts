import { randomBytes } from 'node:crypto'
import { migrate } from '#lib/database/migrate.ts'
import { administer } from './server.ts'

/** Connection string of another database on the same server. */
export function urlOf(serverUrl: string, name: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return url.href
}

export function freshName(kind: string): string {
  return `test_${kind}_${randomBytes(5).toString('hex')}`
}

/** Makes a migrated database, filled by `fill`, that others are copied from; answers its name. */
export async function makeTemplate(
  serverUrl: string,
  fill: (url: string) => Promise<void> = async () => {},
): Promise<string> {
  const name = freshName('template')
  await administer(serverUrl, `CREATE DATABASE ${name}`)
  await migrate(urlOf(serverUrl, name))
  await fill(urlOf(serverUrl, name))
  return name
}

/** Copies a template, to which nobody is connected; answers the copy's connection string. */
export async function copyTemplate(serverUrl: string, template: string): Promise<string> {
  const name = freshName('copy')
  await administer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  return urlOf(serverUrl, name)
}

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await administer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
}
