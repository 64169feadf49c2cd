import type { NextConfig } from 'next'

/** Where people reach the app: their forms come from there, whatever host a proxy in front asks us for. */
const { PUBLIC_URL } = process.env

const config: NextConfig = {
  experimental: {
    serverActions: {
      // The largest file and its form; lib/web/part-limit.ts cuts what is larger before it gets here.
      bodySizeLimit: '13mb',
      ...(PUBLIC_URL && { allowedOrigins: [new URL(PUBLIC_URL).host] }),
    },
  },
  poweredByHeader: false,
  // lib/web/page-answer.ts tags the pages that are kept.
  generateEtags: false,
  // Everybody gets title and description in the head at once, not streamed behind the page.
  htmlLimitedBots: /.*/,
  // `npm run check` runs the compiler; next does not drive TypeScript 7.
  typescript: { ignoreBuildErrors: true },
}

export default config
