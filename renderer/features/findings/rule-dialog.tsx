import { useQuery } from '@tanstack/react-query'
import type { Finding } from '@shared/findings/contract.ts'
import { Button, Modal } from 'antd'
import { findingsText } from '../../text/findings-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { findingsQueries } from './findings-queries.ts'
import { shownParameter } from './parameter-value.ts'
import './findings.css'

const text = findingsText.explained

interface Props {
  readonly rule: string
  readonly label: string
  /** With one, its sentence and its records are shown too. */
  readonly finding?: Finding
  readonly onOpen: (finding: Finding) => void
  readonly onClose: () => void
}

/** What a rule asks for, in words, with source and parameters; and the records one finding is made from. */
export function RuleDialog({ rule, label, finding, onOpen, onClose }: Props) {
  const { data: rules, error, refetch } = useQuery(findingsQueries.rules)
  const explained = rules?.find(({ id }) => id === rule)
  const act = () => {
    onClose()
    if (finding) onOpen(finding)
  }
  return (
    <Modal
      open
      title={label}
      width={560}
      onCancel={onClose}
      footer={
        <div className="ui-dialog-foot">
          <Button autoFocus={!finding} onClick={onClose}>
            {text.close}
          </Button>
          {finding && (
            <Button type="primary" autoFocus onClick={act}>
              {text.act}
            </Button>
          )}
        </div>
      }
    >
      {error ? (
        <Failed title={text.failed} error={error} onRetry={() => void refetch()} />
      ) : !rules ? (
        <LoadingSkeleton lines={4} />
      ) : (
        <dl className="find-explained">
          {finding && (
            <>
              <dt>{text.finding}</dt>
              <dd>
                <b>{finding.personName}</b>　{finding.sentence}
              </dd>
              <dt>{text.records}</dt>
              <dd>
                {finding.recordIds.length === 0 ? (
                  text.noRecords
                ) : (
                  <>
                    {text.recordCount(finding.recordIds.length)}
                    <Button type="link" size="small" onClick={act}>
                      {text.openRecords}
                    </Button>
                  </>
                )}
              </dd>
            </>
          )}
          <dt>{text.words}</dt>
          <dd>{explained?.words ?? text.unknown}</dd>
          {explained && (
            <>
              <dt>{text.source}</dt>
              <dd>{explained.source}</dd>
              <dt>{text.validFrom}</dt>
              <dd>{explained.validFrom}</dd>
              <dt>{text.parameters}</dt>
              <dd>
                {explained.parameters.length === 0 && text.noParameters}
                {explained.parameters.map(({ key, label: name, value, source, validFrom }) => (
                  <div key={key}>
                    {name}：<b>{shownParameter(value)}</b>
                    <small>{findingsText.rules.source(source, validFrom)}</small>
                  </div>
                ))}
              </dd>
            </>
          )}
        </dl>
      )}
    </Modal>
  )
}
