/** What stands before a bill. `block` refuses it, `look` asks a person, `pass` is settled. */
export type BillCheck = { rule: string; tone: 'block' | 'look' | 'pass'; title: string; detail: string; section: string | null };
