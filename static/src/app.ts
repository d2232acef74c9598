import { mount } from "svelte";
import "./ui/tokens.css";
import "./ui/ground.css";
import "./ui/stub.css";
import "./ui/fields.css";
import "./ui/frame.css";
import "./ui/sheet.css";
import "./ui/notices.css";
import "./shell/shell.css";
import "./patients/patients.css";
import "./ui/narrow.css";
import App from "./shell/App.svelte";
import { wearTheme } from "./shell/theme.svelte";

wearTheme();
mount(App, { target: document.getElementById("app")! });
