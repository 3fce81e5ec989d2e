'use client';

import { useEffect, useState } from 'react';

/** The value as it was once it rested for a while, so that typing does not ask the server at each letter. */
export function useLaterValue<Value>(value: Value, milliseconds = 250): Value {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return later;
}
