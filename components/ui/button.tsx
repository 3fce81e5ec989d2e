import Link from 'next/link';
import type { ComponentProps } from 'react';

export type ButtonKind = 'primary' | 'outline' | 'ghost' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

interface Look {
  readonly kind?: ButtonKind;
  readonly size?: ButtonSize;
  readonly iconOnly?: boolean;
}

/** HeroUI's button classes, for elements that are no React Aria button: links and plain buttons. */
export function buttonClass({ kind = 'outline', size = 'md', iconOnly = false }: Look = {}, extra = ''): string {
  return `button button--${size} button--${kind}${iconOnly ? ' button--icon-only' : ''} ${extra}`.trimEnd();
}

/** A native button with HeroUI's look. `pending` keeps its place and name and takes no second press. */
export function Button({ kind, size, iconOnly, pending = false, className = '', onClick, type = 'button', ...rest }: ComponentProps<'button'> & Look & { readonly pending?: boolean }) {
  return (
    <button
      {...rest}
      type={type}
      className={buttonClass({ ...(kind && { kind }), ...(size && { size }), ...(iconOnly && { iconOnly }) }, className)}
      data-pending={pending || undefined}
      aria-busy={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
    />
  );
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({ kind, size, iconOnly, className = '', ...rest }: ComponentProps<typeof Link> & Look) {
  return <Link {...rest} className={buttonClass({ ...(kind && { kind }), ...(size && { size }), ...(iconOnly && { iconOnly }) }, className)} />;
}
