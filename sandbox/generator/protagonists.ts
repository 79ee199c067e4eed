/** Ids of the customers that demonstrations and tests know. */
export const protagonists = {
  promoter: 1001,
  complainer: 1002,
  prospect: 1003,
  arabic: 1004,
  suspended: 1005,
  longName: 1006,
} as const;
