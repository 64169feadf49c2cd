const ADDRESS = /https?:\/\/[^\s<>"]+/

/** A text as its receiver reads it, with addresses that can be followed. */
export function MessageText({ text }: { text: string }) {
  return (
    <p className="whitespace-pre-wrap wrap-anywhere">
      <Linked text={text} />
    </p>
  )
}

function Linked({ text }: { text: string }) {
  const found = ADDRESS.exec(text)
  if (!found) return text
  const [address] = found
  return (
    <>
      {text.slice(0, found.index)}
      <a href={address} className="text-teal underline underline-offset-4">
        {address}
      </a>
      <Linked text={text.slice(found.index + address.length)} />
    </>
  )
}
