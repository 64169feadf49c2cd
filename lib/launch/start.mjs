// npm start. An old Node must be able to read this file, to be told that it is old.
const { node } = process.versions
if (Number(node.split('.')[0]) >= 20) import('./bootstrap.mjs')
else {
  console.error(
    `Node ${node} terlalu tua: pasang Node 20 atau lebih baru dari https://nodejs.org, lalu ulangi.`,
  )
  process.exitCode = 1
}
