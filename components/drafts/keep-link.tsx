/** The link that a draft is opened by again, for whoever wants to go on later. */
export function KeepLink({ address }: { address: string }) {
  return (
    <details className="rounded-card border border-line bg-surface px-4 open:pb-4">
      <summary className="flex min-h-11 cursor-pointer items-center font-semibold">
        Lanjutkan lain waktu
      </summary>
      <p>
        Isian Anda tersimpan di setiap langkah. Simpan tautan ini (tekan lama untuk menyalin) dan buka lagi
        kapan saja dalam 90 hari. Siapa pun yang memegang tautan ini dapat melihat dan mengubah isian Anda.
      </p>
      <p className="wrap-anywhere mt-2 select-all rounded-lg bg-sunken p-3 font-mono text-sm">{address}</p>
    </details>
  )
}
