// Owns what stands while nothing is known yet: grey shapes of the later view, shown only if it takes a while.

/** `label` is for readers alone; the shapes say the same to the eye. */
export const Skeleton = ({ label }: { label: string }) => (
  <div class="skeleton stack" role="status">
    <span class="heard-only">{label}</span>
    <div class="well" />
    <div class="well" />
    <div class="well" />
    <div class="well" />
  </div>
);
