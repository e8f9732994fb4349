import { explainRules } from '@shared/dossier/rules/all-rules.ts'
import type { RuleExplained } from '@shared/findings/contract.ts'
import { parameterDefinitions } from '@shared/people/parameter-definitions.ts'
import { parameterKeys } from '@shared/people/rule-parameters.ts'
import type { ReadDb } from '../../db/connection.ts'
import { listParameterHistory, readRuleParameters } from '../settings/rule-parameter-store.ts'

/** Every rule in words, each parameter with all that was ever said of it; last the parameters of no rule. */
export function explainedRules(db: ReadDb, today: string): RuleExplained[] {
  const values = readRuleParameters(db, today)
  const rules = explainRules(values)
  const used = new Set(rules.flatMap(({ parameters }) => parameters.map(({ key }) => key)))
  const general: RuleExplained = {
    id: 'general',
    label: '通用参数',
    words: '核对人员与班子、计算期限时用到的参数，不属于上面某一条规则。',
    source: '见各参数',
    validFrom: '2021-01-01',
    parameters: parameterKeys
      .filter((key) => !used.has(key))
      .map((key) => ({ key, label: parameterDefinitions[key].label, ...values[key] })),
  }
  const history = listParameterHistory(db)
  return [...rules, general].map((rule) => ({
    ...rule,
    parameters: rule.parameters.map((parameter) => ({ ...parameter, history: history.get(parameter.key) ?? [] })),
  }))
}
