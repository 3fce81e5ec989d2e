import Link from 'next/link';

interface Props {
  readonly children: string;
  readonly verify?: boolean;
  /** Where the rule can be looked up. */
  readonly href?: string;
  readonly className?: string;
}

/** Where a rule stands, in quiet type; “verify” where nobody has read the text itself. */
export function Cite({ children, verify = false, href, className = '' }: Props) {
  return (
    <span className={`cite ${className}`}>
      {href ? (
        <Link href={href} className="quiet-link inline-flex min-h-6 items-center">
          {children}
        </Link>
      ) : (
        children
      )}
      {verify && <span className="ml-1 text-warning-ink">verify</span>}
    </span>
  );
}
