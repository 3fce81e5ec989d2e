import { Circle, Diamond, Hexagon, Pentagon, Square, Triangle } from 'lucide-react';

const shapes = [Square, Circle, Diamond, Triangle, Hexagon, Pentagon] as const;
/** Written out, so that the style sheet knows them. */
const colors = ['var(--chart-1)', 'var(--chart-3)', 'var(--chart-4)', 'var(--success)', 'var(--chart-5)'] as const;

/** The colour of a place by its position among the practice's places; −1 is no place. */
export function locationColor(index: number): string {
  return index < 0 ? 'var(--muted)' : (colors[index % colors.length] ?? 'var(--muted)');
}

/** A place's own shape in its own colour; its name stands beside it. Thirty places differ in one or the other. */
export function LocationMark({ index, className = '' }: { readonly index: number; readonly className?: string }) {
  const Shape = index < 0 ? Square : (shapes[index % shapes.length] ?? Square);
  const color = locationColor(index);
  return <Shape aria-hidden className={`size-2.5 shrink-0 ${className}`} fill={index < 0 ? 'none' : color} stroke={color} strokeWidth={index < 0 ? 3 : 1} />;
}
