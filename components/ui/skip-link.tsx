/** Seen only by the keyboard: jumps over the header to the element that Page marks as `isi`. */
export function SkipLink() {
  return (
    <a
      href="#isi"
      className="fixed top-2 left-2 z-50 -translate-y-20 rounded-card bg-teal px-4 py-3 font-semibold text-on-teal focus:translate-y-0 print:hidden"
    >
      Langsung ke isi
    </a>
  )
}
