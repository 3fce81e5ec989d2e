/** Three lines of a panel, the middle one struck: the product's mark. */
export function Logo({ className = '' }: { readonly className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 16 16" className={`size-4 ${className}`}>
      <rect x="2" y="1.5" width="12" height="2.6" rx="1.3" className="fill-muted opacity-60" />
      <rect x="0" y="6.7" width="16" height="2.6" rx="1.3" className="fill-accent" />
      <rect x="2" y="11.9" width="12" height="2.6" rx="1.3" className="fill-muted opacity-60" />
    </svg>
  );
}
