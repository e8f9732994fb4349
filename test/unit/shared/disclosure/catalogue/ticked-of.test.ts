import { expect, test } from 'vitest'
import { tickedOf } from '@shared/disclosure/catalogue/ticked-of.ts'

test.each([
  ['全社会■特定对象□', ['全社会']],
  ['全社会□特定对象■', ['特定对象']],
  ['■全社会 □特定对象', ['全社会']],
  ['√主动公开 □依申请公开', ['主动公开']],
  ['■公开栏\n■微信群\n□网站', ['公开栏', '微信群']],
  ['公开栏√、微信群√、网站□', ['公开栏', '微信群']],
  ['□全社会 □特定对象', []],
  ['√', []],
  ['居务公开栏', null],
])('%s', (text, ticked) => expect(tickedOf(text)).toEqual(ticked))
