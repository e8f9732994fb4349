export const databaseFileName = 'ledger.db'
