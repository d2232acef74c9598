import { mount } from "svelte";
import "../ui/tokens.css";
import "../ui/ground.css";
import "../ui/stub.css";
import "./checkin.css";
import Book from "./Book.svelte";

const target = document.getElementById("book");
if (!target) throw new Error("book.html has no #book");
mount(Book, { target });
