import { useQuery } from '@tanstack/react-query'
import { Modal, Select } from 'antd'
import { useRef, useState } from 'react'
import type { CommunityId } from '@shared/people/model.ts'
import type { Progress as Done } from '@shared/rpc/wire.ts'
import { data, shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { disclosureText } from '../../text/disclosure-text.ts'
import { printText as text } from '../../text/publication-text.ts'
import { Progress } from '../../ui/progress.tsx'
import { disclosureQueries } from './disclosure-queries.ts'

/** Chooses communities and a folder, and writes what is published as static pages. */
export function ExportSiteDialog({ onClose }: { readonly onClose: () => void }) {
  const communities = useQuery(disclosureQueries.communities).data ?? []
  const [chosen, setChosen] = useState<readonly CommunityId[]>([])
  const [progress, setProgress] = useState<Done | null>(null)
  const controller = useRef<AbortController | null>(null)
  const ids = chosen.length > 0 ? chosen : communities.map(({ id }) => id)

  async function run(): Promise<void> {
    try {
      const folder = await shell('openFolder', { title: text.siteFolder })
      if (!folder) return
      controller.current = new AbortController()
      setProgress({ stage: text.siteStage, done: 0, total: 0 })
      const { pages } = await data.disclosures.exportSite(
        { communityIds: [...ids], ticket: folder.ticket },
        { signal: controller.current.signal, onProgress: setProgress },
      )
      notify.success(text.siteDone(pages), {
        label: text.reveal,
        run: () => void shell('revealSaved', { ticket: folder.ticket }),
      })
      onClose()
    } catch (error) {
      notify.failure(error)
    } finally {
      setProgress(null)
    }
  }

  return (
    <Modal
      open
      title={text.siteTitle}
      width={480}
      okText={text.siteChoose}
      cancelText={disclosureText.cancel}
      okButtonProps={{ disabled: ids.length === 0 || progress !== null }}
      onOk={() => void run()}
      onCancel={() => (progress ? controller.current?.abort() : onClose())}
    >
      <p className="dis-hint">{text.siteHint}</p>
      <label className="dis-stack">
        {text.siteCommunities}
        <Select
          mode="multiple"
          allowClear
          aria-label={text.siteCommunities}
          placeholder={text.siteAll(communities.length)}
          showSearch={{ optionFilterProp: 'label' }}
          maxTagCount={8}
          value={[...chosen]}
          options={communities.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
      </label>
      {progress && <Progress {...progress} onCancel={() => controller.current?.abort()} />}
    </Modal>
  )
}
