import type { LegalBasis } from '../model.ts'

const revised = '2025-10-28 修订，2026-01-01 起施行'

/**
 * The documents that catalogues name (domain.md §6, §11). No article is quoted: the numbering of both committee laws
 * moved in 2026 and the new text was not read.
 */
export const legalBases: readonly LegalBasis[] = [
  {
    id: 'city-committee-law-2018',
    title: '中华人民共和国城市居民委员会组织法（2018年修正）',
    issuer: '全国人民代表大会常务委员会',
    validFrom: '2018-12-29',
    supersededOn: '2026-01-01',
    supersededBy: '中华人民共和国城市居民委员会组织法（2025年修订）',
    region: '国家',
    source: '法律',
  },
  {
    id: 'city-committee-law-2025',
    title: '中华人民共和国城市居民委员会组织法（2025年修订）',
    issuer: '全国人民代表大会常务委员会',
    validFrom: '2026-01-01',
    supersededOn: null,
    supersededBy: null,
    region: '国家',
    source: `法律（${revised}；条号请以正式文本为准）`,
  },
  {
    id: 'village-committee-law-2018',
    title: '中华人民共和国村民委员会组织法（2018年修正）',
    issuer: '全国人民代表大会常务委员会',
    validFrom: '2018-12-29',
    supersededOn: '2026-01-01',
    supersededBy: '中华人民共和国村民委员会组织法（2025年修订）',
    region: '国家',
    source: '法律（社区参照）',
  },
  {
    id: 'village-committee-law-2025',
    title: '中华人民共和国村民委员会组织法（2025年修订）',
    issuer: '全国人民代表大会常务委员会',
    validFrom: '2026-01-01',
    supersededOn: null,
    supersededBy: null,
    region: '国家',
    source: `法律（${revised}；条号已变动，请以正式文本为准；社区参照）`,
  },
  inForce('party-affairs-openness', '中国共产党党务公开条例（试行）', '中共中央', null, '国家', '党内法规'),
  inForce('government-information', '中华人民共和国政府信息公开条例', '国务院', null, '国家', '行政法规（社区参照）'),
  inForce(
    'personal-information-law',
    '中华人民共和国个人信息保护法',
    '全国人民代表大会常务委员会',
    '2021-11-01',
    '国家',
    '法律',
  ),
  inForce('supervision-law', '中华人民共和国监察法', '全国人民代表大会', null, '国家', '法律'),
  inForce(
    'public-sanctions-law',
    '中华人民共和国公职人员政务处分法',
    '全国人民代表大会常务委员会',
    null,
    '国家',
    '法律',
  ),
  inForce(
    'rural-cadres-integrity',
    '农村基层干部廉洁履行职责规定',
    '中共中央办公厅、国务院办公厅',
    null,
    '国家',
    '党内法规（是否适用于社区，请核对）',
  ),
  inForce(
    'community-workers-2024',
    '关于加强社区工作者队伍建设的意见',
    '中共中央办公厅、国务院办公厅',
    '2024-03-28',
    '国家',
    '政策文件',
  ),
  inForce('community-archives', '城市社区档案管理办法', '国家档案局、民政部', '2016-01-01', '国家', '部门规章'),
  inForce(
    'ningbo-clean-community',
    '关于深化清廉社区建设的实施方案（甬民发〔2021〕82号）',
    '宁波市民政局',
    null,
    '浙江',
    '市级文件',
  ),
  inForce(
    'shaanxi-openness',
    '陕西省城市社区居务公开民主管理办法（省政府令第203号）',
    '陕西省人民政府',
    '2017-09-01',
    '陕西',
    '地方规章',
  ),
  inForce(
    'shanghai-committees',
    '上海市居民委员会工作条例',
    '上海市人民代表大会常务委员会',
    null,
    '上海',
    '地方性法规',
  ),
]

function inForce(
  id: string,
  title: string,
  issuer: string,
  validFrom: string | null,
  region: string,
  source: string,
): LegalBasis {
  return { id, title, issuer, validFrom, supersededOn: null, supersededBy: null, region, source }
}
