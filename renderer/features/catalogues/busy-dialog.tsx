import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Modal } from 'antd'
import type { CommunityCount } from '@shared/people/contract.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { catalogueText } from '../../text/catalogue-text.ts'
import { catalogueQueries } from './catalogue-queries.ts'
import { undoing } from './make-catalogue.ts'

const text = catalogueText.busyOf

/** The condition of 往来较多的每月公布, community by community. */
export function BusyDialog({ onClose }: { readonly onClose: () => void }) {
  const communities = useQuery(catalogueQueries.communities).data ?? []
  const busy = new Set(useQuery(catalogueQueries.busy).data)
  const setting = useMutation({
    mutationFn: ({ community, isBusy }: { community: CommunityCount; isBusy: boolean }) =>
      data.catalogues.setFlags({ communityId: community.id, isFinanceBusy: isBusy }),
    onSuccess: (_done, { community, isBusy }) => notify.success(text.saved(community.name, isBusy), undoing),
    onError: notify.failure,
  })
  return (
    <Modal
      open
      title={text.title}
      width={480}
      footer={<Button onClick={onClose}>{catalogueText.close}</Button>}
      onCancel={onClose}
    >
      <p className="cat-hint">{text.hint}</p>
      <div className="cat-checks">
        {communities.map((community) => (
          <Checkbox
            key={community.id}
            checked={busy.has(community.id)}
            onChange={({ target }) => setting.mutate({ community, isBusy: target.checked })}
          >
            {community.name}
          </Checkbox>
        ))}
      </div>
    </Modal>
  )
}
