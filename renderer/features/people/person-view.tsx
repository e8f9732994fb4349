import { useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useContext } from 'react'
import type { Person } from '@shared/people/model.ts'
import { useIsPreviewing, useMay } from '../../data/session.ts'
import { appText } from '../../text/app-text.ts'
import { peopleQueries } from './people-queries.ts'
import { PersonBackground } from './person-background.tsx'
import { PersonBasics } from './person-basics.tsx'
import { PersonExtra } from './person-extra.ts'
import { PersonPosts } from './person-posts.tsx'

interface Props {
  readonly person: Person
  readonly onEdit: () => void
  readonly onClose: () => void
}

export function PersonView({ person, onEdit, onClose }: Props) {
  const background = useQuery(peopleQueries.background(person.id)).data
  const { data: communities } = useQuery(peopleQueries.communities)
  const community = communities?.find(({ id }) => id === person.communityId)?.name
  const mayEdit = useMay('people.edit')
  const whyNot = useIsPreviewing() ? appText.previewOnly : '您的账号只能查看人员，不能修改'
  const extraOf = useContext(PersonExtra)
  const provenance = background?.provenance ?? []
  return (
    <>
      <div className="ui-bar people-bar">
        <h3 title={person.name}>{person.name}</h3>
        {community && (
          <span className="people-tag" title={community}>
            {community}
          </span>
        )}
        {person.status !== '在任' && <span className="people-tag strong">{person.status}</span>}
        <span className="ui-space" />
        <Tooltip title={mayEdit ? '' : whyNot}>
          <Button disabled={!mayEdit} onClick={onEdit}>
            编辑 F2
          </Button>
        </Tooltip>
        <Button className="people-close" aria-label="关闭" title="关闭（Esc）" onClick={onClose}>
          ×
        </Button>
      </div>
      <div className="people-drawer-body">
        <PersonBasics person={person} provenance={provenance} />
        <PersonPosts person={person} />
        {extraOf(person.id)}
        {background && <PersonBackground personId={person.id} issues={background.issues} provenance={provenance} />}
      </div>
    </>
  )
}
