/** How often each gray of 0 to 255 is there. Neighbours are mostly equal: four tables, so that none waits for the count before it. */
export function grayCounts(gray: Uint8Array): Uint32Array {
  const [first, second, third, fourth] = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)];
  const whole = gray.length - (gray.length % 4);
  for (let at = 0; at < whole; at += 4) {
    first[gray[at]!]! += 1;
    second[gray[at + 1]!]! += 1;
    third[gray[at + 2]!]! += 1;
    fourth[gray[at + 3]!]! += 1;
  }
  for (let at = whole; at < gray.length; at += 1) first[gray[at]!]! += 1;
  return first.map((count, value) => count + second[value]! + third[value]! + fourth[value]!);
}
