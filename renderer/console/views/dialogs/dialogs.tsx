import { useUi } from '../../store.ts';
import { ExportDialog } from '../export/export-dialog.tsx';
import { ActivityDialog } from '../activities/activity-dialog.tsx';
import { GroupsDialog } from '../groups/groups-dialog.tsx';
import { HandOutDialog } from '../handing-out/hand-out-dialog.tsx';
import { HandedOutDialog } from '../handing-out/handed-out-dialog.tsx';
import { ExportActivitiesDialog } from '../formats/export-activities-dialog.tsx';
import { PastSessionsDialog } from '../past/past-sessions-dialog.tsx';
import { ClassEditor } from './class-editor.tsx';
import { ClassesDialog } from './classes-dialog.tsx';
import { CloseSessionDialog } from './close-session-dialog.tsx';
import { DisplayDialog } from './display-dialog.tsx';
import { EquipmentDialog } from './equipment-dialog.tsx';
import { JoinDialog } from './join-dialog.tsx';
import { LaptopDialog } from '../coming-in/laptop-dialog.tsx';
import { LateDialog } from '../coming-in/late-dialog.tsx';
import { SignInDialog } from '../coming-in/sign-in-dialog.tsx';
import { LabelsDialog } from '../lot/labels-dialog.tsx';
import { LotDialog } from '../lot/lot-dialog.tsx';
import { NetworkDialog } from '../network/network-dialog.tsx';
import { QuestionDialog } from './question-dialog.tsx';
import { RemoteDialog } from './remote-dialog.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { ShortcutsDialog } from '../shortcuts/shortcuts-dialog.tsx';

const byName = {
  activity: ActivityDialog,
  'hand-out': HandOutDialog,
  'handed-out': HandedOutDialog,
  groups: GroupsDialog,
  question: QuestionDialog,
  'past-sessions': PastSessionsDialog,
  classes: ClassesDialog,
  'class-editor': ClassEditor,
  join: JoinDialog,
  laptop: LaptopDialog,
  late: LateDialog,
  'sign-in': SignInDialog,
  lot: LotDialog,
  labels: LabelsDialog,
  network: NetworkDialog,
  'close-session': CloseSessionDialog,
  display: DisplayDialog,
  remote: RemoteDialog,
  equipment: EquipmentDialog,
  shortcuts: ShortcutsDialog,
  settings: SettingsDialog,
  export: ExportDialog,
  'export-activities': ExportActivitiesDialog,
} as const;

/** The dialog that is open, if any; one at a time. */
export function Dialogs() {
  const name = useUi((state) => state.dialog);
  const about = useUi((state) => state.about);
  if (name === null) return null;
  const Shown = byName[name];
  return <Shown key={`${name}/${about ?? ''}`} about={about} />;
}
