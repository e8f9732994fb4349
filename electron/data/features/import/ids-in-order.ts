const counted = 12

/**
 * Ids of one batch: a random beginning, and digits that count. Random through and through, each would fall on another
 * page of each index, and a hundred thousand of them write the indexes of the database many times over.
 */
export function idsInOrder(newId: () => string): () => string {
  const beginning = newId().slice(0, -counted)
  let count = 0
  return () => {
    count += 1
    return beginning + count.toString(16).padStart(counted, '0')
  }
}
