/** One-sign surnames, by how many people have them; rare ones at the end. */
export const surnames = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冒应宗丰幸司印宿怀蒲邰从鄂索咸籍卿蔺胥能苍双闻莘翟贡劳逄扶堵冉宰雍璩桑濮寿通扈郏浦尚农别柴阎充慕茹习宦鱼容暨居衡步耿弘匡国寇广禄阙东殳沃利蔚越夔隆师厍勾融訾阚那空毋沙养鞠须巢蒯相后荆红仉亓',
)
export const compounds = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '司徒',
  '令狐',
  '夏侯',
  '长孙',
  '端木',
]

/** 王伟 and 欧阳娜娜 begin with a surname; 负责 does not. */
export function beginsWithSurname(name: string): boolean {
  return surnames.has(name.slice(0, 1)) || compounds.includes(name.slice(0, 2))
}
