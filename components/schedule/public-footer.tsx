export function PublicFooter() {
  return (
    <footer className="border-line border-t bg-surface">
      <div className="mx-auto flex w-full max-w-6xl flex-col gap-1 px-4 py-6 text-ink-soft text-sm sm:px-6">
        <p className="font-semibold text-ink">Dinas Ketenagakerjaan Kabupaten Bekasi</p>
        <p>Mobile Training Unit: pelatihan kerja gratis yang datang ke dekat Anda. Semua jam dalam WIB.</p>
      </div>
    </footer>
  )
}
