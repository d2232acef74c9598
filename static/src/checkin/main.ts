import { mount } from "svelte";
import "../ui/tokens.css";
import "../ui/ground.css";
import "../ui/stub.css";
import "./checkin.css";
import Phone from "./Phone.svelte";

const target = document.getElementById("checkin");
if (!target) throw new Error("checkin.html has no #checkin");
mount(Phone, { target });
