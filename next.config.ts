import type { NextConfig } from 'next'

/** Where people reach the app: their forms come from there, whatever host a proxy in front asks us for. */
const { PUBLIC_URL } = process.env

const config: NextConfig = {
  ...(PUBLIC_URL && { experimental: { serverActions: { allowedOrigins: [new URL(PUBLIC_URL).host] } } }),
  poweredByHeader: false,
  // lib/web/page-answer.ts tags the pages that are kept.
  generateEtags: false,
  // Everybody gets title and description in the head at once, not streamed behind the page.
  htmlLimitedBots: /.*/,
  // `npm run check` runs the compiler; next does not drive TypeScript 7.
  typescript: { ignoreBuildErrors: true },
}

export default config
