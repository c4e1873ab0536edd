"""What goes wrong with a question, as RFC 9457 describes it to programs and a page tells it to people."""

from collections.abc import Sequence
from http import HTTPStatus

from bilateral.model.errors import BilateralError


class Problem(BilateralError):  # noqa: N818 - the term of RFC 9457
    """A question that cannot be answered: the status of HTTP, a sentence, and what may be meant instead.

    ``instead`` are addresses on this server with what they are called. ``headers`` go out with the answer.
    """

    def __init__(
        self,
        status: int,
        detail: str,
        instead: Sequence[tuple[str, str]] = (),
        headers: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__(detail)
        self.status, self.detail, self.instead, self.headers = status, detail, tuple(instead), tuple(headers)

    @property
    def title(self) -> str:
        """The name of the status."""
        return HTTPStatus(self.status).phrase

    def record(self) -> dict[str, object]:
        """The problem in the members of RFC 9457; ``type`` is left out, which means that the status says it all.

        >>> Problem(404, "there is no claim 'x'").record()["title"]
        'Not Found'
        """
        told: dict[str, object] = {"title": self.title, "status": self.status, "detail": self.detail}
        return told | {"instead": [{"address": address, "name": name} for address, name in self.instead]}


def not_found(detail: str, *instead: tuple[str, str]) -> Problem:
    """Nothing is at an address."""
    return Problem(404, detail, instead)


def bad_request(detail: str) -> Problem:
    """A question that cannot be understood."""
    return Problem(400, detail)
