/** Where a rule stands, in quiet type; “verify” where nobody has read the text itself. */
export function Cite({ children, verify = false, className = '' }: { readonly children: string; readonly verify?: boolean; readonly className?: string }) {
  return (
    <span className={`cite ${className}`}>
      {children}
      {verify && <span className="ml-1 text-warning-ink">verify</span>}
    </span>
  );
}
