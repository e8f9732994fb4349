import type { Hit } from './hit.ts'
import { type FoundName, namesIn } from './person-names.ts'

const illness = new RegExp(
  [
    '[肺肝胃肠乳腺宫颈食道管膀胱前列甲状直结淋巴卵巢胰鼻咽喉骨脑皮肤]{0,6}癌(?:症|变)?',
    '(?:恶性|良性|脑|脊髓|淋巴|血管)?肿瘤|[脑垂体血管]{1,3}瘤|淋巴瘤|骨髓瘤|白血病|血友病|再生障碍性贫血|地中海贫血|败血症|红斑狼疮|渐冻|肌萎缩|肌无力',
    '尿毒症|肾衰竭?|肾功能(?:不全|衰竭)|透析|肾病|肾炎|器官移植|肾移植|肝移植|肝硬化|肝炎|乙肝|丙肝|大三阳|小三阳|肝腹水',
    '精神(?:病|分裂|障碍|残疾|失常|异常|疾病|类|科|[一二三四]级)|抑郁症?|躁狂症?|双相情感|焦虑症|自闭症?|孤独症|癫痫|羊癫疯|智力障碍|智障|弱智|痴呆|阿尔茨海默|帕金森|唐氏|脑瘫',
    '艾滋病?|(?<![A-Za-z])(?:HIV|AIDS|hiv|aids|Hiv)(?![A-Za-z])|梅毒|淋病|性病|尖锐湿疣|肺结核|结核病?|麻风|乙型肝炎|丙型肝炎|新冠(?:阳性|肺炎)',
    '糖尿病(?:并发症)?|高血压|冠心病|心脏病|心肌梗[死塞]|心梗|心衰|脑梗[死塞]?|脑出血|脑溢血|脑卒中|中风|偏瘫|截瘫|瘫痪|植物人|脊髓损伤|股骨头坏死|截肢|骨折|风湿|类风湿|强直性脊柱炎|慢阻肺|尘肺|矽肺|肺气肿|哮喘',
    '吸毒|戒毒|涉毒|强制戒毒|家暴|家庭暴力|性侵|流产|不孕|自残|自杀|酗酒',
    '(?:因|由)[\\p{Script=Han}]{1,10}?致(?:残|贫|病|盲|聋)|(?:残疾|致残|致贫|死亡)(?:原因|成因)[:：为是]?\\s*[\\p{Script=Han}]{2,12}',
    '(?:身患|罹患|患有|患上|患了|患|确诊为?|诊断为?|查出)[\\p{Script=Han}]{1,12}?(?:病(?:并发症)?|症|瘤|炎|障碍|综合征|衰竭)',
    '(?:重大疾病|重病|绝症|大病)(?:住院|手术|治疗|患者)|先天性[\\p{Script=Han}]{2,8}',
  ].join('|'),
  'gu',
)
/** Before and after an illness, a name belongs to it; a sentence may have ended in between. */
const reachBefore = 45
const reachAfter = 25

export const illnessHeading =
  /病因|病种|病情|病名|疾病|患病|患何|诊断|致残|致贫|残疾原因|残疾成因|伤残原因|伤病|健康状况|死亡原因/
/** Counts of patients are no patient. */
const counted = /^(?:患者|病人|病例|人员|筛查|建档)?\s*(?:共|计)?\s*\d+\s*[余多]?\s*[人例名户]/
const saysNothing = /^[\s/\\\-—–无否没有未见正常良好健康]*$/

export function illnessHits(plain: string, isAboutSomebody: boolean): Hit[] {
  const names = isAboutSomebody ? [] : namesIn(plain)
  return [...plain.matchAll(illness)]
    .filter(({ 0: text, index }) => isAboutSomebody || !counted.test(plain.slice(index + text.length)))
    .filter((found) => isAboutSomebody || isNear(names, found.index, found.index + found[0].length))
    .map((found) => hitOf(found.index, found.index + found[0].length))
}

/** A cell of a column of illnesses, beside somebody's name. */
export function illnessCell(plain: string): Hit[] {
  return saysNothing.test(plain) ? [] : [hitOf(0, plain.length)]
}

function isNear(names: readonly FoundName[], start: number, end: number): boolean {
  return names.some(
    (name) =>
      (name.end <= start && start - name.end <= reachBefore) || (name.start >= end && name.start - end <= reachAfter),
  )
}

function hitOf(start: number, end: number): Hit {
  return {
    kind: 'illness',
    start,
    end,
    masked: null,
    why: '写出了具体的人的病情或致残原因，不能公开，请删去或隐去姓名。',
  }
}
