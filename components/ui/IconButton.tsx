import { Icon, type IconName } from "./Icon";

export interface IconButtonProps {
  readonly icon: IconName;
  /** What it does, in words. */
  readonly label: string;
  readonly onPress: () => void;
}

/** A button that shows a picture of what it does. */
export function IconButton({ icon, label, onPress }: IconButtonProps) {
  return (
    <button type="button" class="icon-button" aria-label={label} onClick={onPress}>
      <Icon name={icon} />
    </button>
  );
}
