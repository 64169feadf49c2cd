/** "2 jam 30 menit", "45 menit", "tidak perlu waktu" */
export function durationWords(minutes: number): string {
  if (minutes === 0) return 'tidak perlu waktu'
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 ? `${hours} jam` : '', rest > 0 ? `${rest} menit` : ''].filter(Boolean).join(' ')
}
