"""A group of commands that are loaded when they are called, so that ``--help`` is quick."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from bilateral.model.errors import BilateralError

# By name, where its function stands and what it does in a line. "review list" stands below "review".
Commands = Mapping[str, tuple[str, str]]


def load(place: str) -> Callable[..., None]:
    """The function of a command: that of a module with the name after the colon, ``command`` where there is none."""
    module, _, name = place.partition(":")
    function: Callable[..., None] = getattr(import_module(module), name or "command")
    return function


class LazyCommand(TyperCommand):
    """Stands for a function, which is loaded when the command is called; ``below`` are the commands under it."""

    def __init__(self, name: str, place: str, summary: str, below: Commands) -> None:
        super().__init__(name, help=summary, short_help=summary)
        self._place, self._below = place, below

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:  # noqa: ANN401 - typer keeps these types to itself
        """Make the context of the real command, which then runs in the place of this one."""
        if self._below:
            app = typer.Typer(
                name=self.name, cls=lazy_group(self._below), rich_markup_mode="rich", add_completion=False
            )
            app.callback(invoke_without_command=True)(load(self._place))
        else:
            app = typer.Typer(rich_markup_mode="rich", add_completion=False)
            app.command(self.name)(load(self._place))
        return typer.main.get_command(app).make_context(info_name, args, parent=parent, **extra)


def lazy_group(commands: Commands) -> type[TyperGroup]:
    """A group of commands. A fault of the user's becomes a sentence."""

    class LazyGroup(TyperGroup):
        def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - typer's own settings
            super().__init__(**settings)
            for name, (place, summary) in commands.items():
                if " " not in name:
                    self.add_command(LazyCommand(name, place, summary, _below(name, commands)), name)

        def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - typer keeps these types to itself
            try:
                return super().invoke(ctx)
            except BilateralError as error:
                refuse(str(error))

    return LazyGroup


def _below(name: str, commands: Commands) -> Commands:
    return {other.removeprefix(f"{name} "): told for other, told in commands.items() if other.startswith(f"{name} ")}


def refuse(message: str) -> NoReturn:
    """End with a sentence on stderr and the exit code of wrong usage."""
    typer.echo(f"bilateral: {message}", err=True)
    raise typer.Exit(2)
