const wanted = [/^\/out\/(main|preload|renderer)\//, /^\/package\.json$/, /^\/node_modules\/better-sqlite3\//]
const unwanted = /\.(map|tsx?|mts|cts|c|cc|cpp|h|hpp|gyp)$|\/tests?\//

/** Says what is in a package that should not be, or is not in it and should. */
export function archiveComplaints(files, platform) {
  const database = `/node_modules/better-sqlite3/prebuilds/${platform}.node`
  return [
    ...files
      .filter(({ path }) => unwanted.test(path) || !wanted.some((pattern) => pattern.test(path)))
      .map(({ path }) => `${path} does not belong into a package`),
    ...files
      .filter(({ path }) => path.endsWith('.node') && path !== database)
      .map(({ path }) => `${path} is not for ${platform}`),
    // The system loads a library from a file of its own, not out of an archive.
    ...(files.some(({ path, unpacked }) => path === database && unpacked)
      ? []
      : [`${database} is not beside the archive`]),
    ...[
      '/out/main/index.js',
      '/out/main/data.js',
      '/out/preload/index.cjs',
      '/out/renderer/index.html',
      '/package.json',
    ]
      .filter((needed) => !files.some(({ path }) => path === needed))
      .map((needed) => `${needed} is missing`),
  ]
}

/** The `electronFuses` of electron-builder.yml under the names Electron gives them. */
export function wantedFuses(yaml) {
  const section = /^electronFuses:\n((?: {2}\w+: (?:true|false)\n)+)/m.exec(yaml.replaceAll('\r', ''))
  if (!section) throw new Error('electron-builder.yml sets no fuses')
  return Object.fromEntries(
    [...section[1].matchAll(/(\w)(\w+): (\w+)/g)].map(([, first, rest, value]) => [
      first.toUpperCase() + rest,
      value === 'true',
    ]),
  )
}
