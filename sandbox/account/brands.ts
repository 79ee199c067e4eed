/** What the account sells under. */
export const brands = [
  { id: 601, name: "Kestrel Bikes" },
  { id: 602, name: "Kestrel Outlet" },
] as const;

/** Every third customer writes to the second brand. */
export function brandIdOf(requesterId: number): number {
  return requesterId % 3 === 0 ? brands[1].id : brands[0].id;
}
