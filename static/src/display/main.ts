import { mount } from "svelte";
import "../ui/tokens.css";
import "../ui/ground.css";
import "../ui/stub.css";
import "./display.css";
import "./doors.css";
import Display from "./Display.svelte";
import { claimToken } from "./server";

// ?theme=dark for a TV in a dim corridor; without it the machine's own setting decides.
const theme = new URLSearchParams(location.search).get("theme");
if (theme === "dark" || theme === "light") document.documentElement.dataset.theme = theme;

const target = document.getElementById("display");
if (!target) throw new Error("display.html has no #display");
mount(Display, { target, props: { pairing: claimToken() } });
