// Owns the way to a part of the options: links beside them, a list in a narrow window.
import { useEffect, useState } from 'preact/hooks';

type Part = { readonly id: string; readonly label: string };

export const OptionsNav = ({ parts }: { parts: readonly Part[] }) => {
  const [here, setHere] = useState(location.hash.slice(1));
  useEffect(() => {
    const turn = () => setHere(location.hash.slice(1));
    addEventListener('hashchange', turn);
    return () => removeEventListener('hashchange', turn);
  }, []);
  const current = parts.some(({ id }) => id === here) ? here : parts[0]?.id;
  return (
    <nav class="options-nav" aria-label="Options">
      <ul>
        {parts.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={id === current ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      <select
        class="field-input"
        aria-label="Go to"
        onChange={(event) => {
          location.hash = event.currentTarget.value;
        }}
      >
        {parts.map(({ id, label }) => (
          <option key={id} value={id} selected={id === current}>
            {label}
          </option>
        ))}
      </select>
    </nav>
  );
};
