import { parseDollars } from '@/lib/format/money';

/** What stands in a form's fields, by name, and which of it cannot be read as what it should be. */
export class FormValues {
  readonly problems: { readonly path: string; readonly message: string }[] = [];

  constructor(private readonly data: FormData) {}

  text(name: string): string {
    const value = this.data.get(name);
    return typeof value === 'string' ? value : '';
  }

  textOrNull(name: string): string | null {
    const value = this.text(name).trim();
    return value === '' ? null : value;
  }

  /** Everything that stands under one name. */
  texts(name: string): string[] {
    return this.data.getAll(name).filter((value) => typeof value === 'string');
  }

  checked(name: string): boolean {
    return this.data.get(name) !== null;
  }

  /** A whole number, zero or more. */
  count(name: string): number {
    const value = this.text(name).trim();
    return /^\d{1,9}$/.test(value) ? Number(value) : this.refuse(name, 'Write a whole number, like 30');
  }

  /** Dollars as whole cents. */
  cents(name: string): number {
    return parseDollars(this.text(name)) ?? this.refuse(name, 'Write an amount, like 1,250.00');
  }

  /** The same where the field may stay empty. */
  centsOrNull(name: string): number | null {
    return this.textOrNull(name) === null ? null : this.cents(name);
  }

  private refuse(path: string, message: string): number {
    this.problems.push({ path, message });
    return 0;
  }
}
