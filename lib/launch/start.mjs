// npm start. An old Node must be able to read this file, to be told that it is old.
const major = Number(process.versions.node.split('.')[0])
if (major >= 20) import('./bootstrap.mjs')
else {
  console.error(`Jadwal MTU memerlukan Node 20 atau yang lebih baru; yang ini ${process.version}.`)
  console.error('Pasang dari https://nodejs.org, lalu jalankan lagi.')
  process.exitCode = 1
}
