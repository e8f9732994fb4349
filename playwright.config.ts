import { defineConfig } from '@playwright/test'

const project = (name: string, suffix: string) => ({
  name,
  testDir: `test/${name}`,
  testMatch: `**/*.${suffix}.ts`,
  outputDir: `test-results/${name}`,
})

export default defineConfig({
  projects: [project('e2e', 'e2e'), project('screenshots', 'shots'), project('bench', 'bench')],
  // Every test starts a program of its own; two at once would only wait for each other.
  workers: 1,
  // Long enough for a slow machine that does other work beside; what is slow is measured, not tested.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  forbidOnly: Boolean(process.env['CI']),
})
