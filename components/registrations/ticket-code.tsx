import { toString as drawCode } from 'qrcode'

/** A square that a phone's camera reads; drawn on the server, dark on light in every theme, as readers want it. */
export async function TicketCode({ address, label }: { address: string; label: string }) {
  const svg = await drawCode(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  return (
    // biome-ignore lint/performance/noImgElement: a picture in the page itself, which nothing can make smaller
    <img
      src={source}
      alt={label}
      width={200}
      height={200}
      className="rounded-lg border border-line bg-white"
    />
  )
}
