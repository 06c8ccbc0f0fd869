// Starts the page that is shown once, after installing.
import '../../components/styles/tokens.css';
import '../../components/styles/base.css';
import '../../components/styles/line.css';
import '../../components/styles/controls.css';
import '../../components/styles/checklist.css';
import '../../components/styles/pages.css';
import '../../components/styles/options.css';
import { mount } from '../../components/state/mount.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';

mount(<Welcome />);
