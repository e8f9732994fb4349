import type { Random } from './seeded-random.ts'

// Put together by chance from common characters: nobody in particular.
const surnames = [
  ...Array.from(
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔向汤',
  ),
  '欧阳',
  '司马',
  '上官',
  '诸葛',
]
const maleGiven = Array.from(
  '伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙林东峰诚志远文博海建国新民立德云松岩',
)
const femaleGiven = Array.from('芳娜敏静丽艳娟霞秀兰玲桂英梅红洁雪慧莉婷玉萍燕琳颖倩蓉欣怡佳雅晴悦琪蕾岚菊珍月凤素')

export function syntheticName(random: Random, gender: '男' | '女'): string {
  const given = gender === '男' ? maleGiven : femaleGiven
  const surname = random.pick(surnames)
  const first = random.pick(given)
  return random.chance(0.3) ? surname + first : surname + first + random.pick(given.filter((one) => one !== first))
}
